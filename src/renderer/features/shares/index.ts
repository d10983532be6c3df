/** How a library on a network share stands to what is published there. */
export { publish } from './deeds'
export { ShareBanner } from './ShareBanner'
export { ShareLine } from './ShareLine'
