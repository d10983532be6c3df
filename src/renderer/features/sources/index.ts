/** What the claims of a text rest on. */
export { UnsourcedLine } from './UnsourcedLine'
