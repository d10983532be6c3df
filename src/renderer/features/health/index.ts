/** How the library stands: a page for what was checked and found, and a banner where something is damaged. */
export { HealthBanner } from './HealthBanner'
export { HealthDialog, type HealthProps } from './HealthDialog'
export { RepairedDialog } from './RepairedDialog'
export { closeHealth, leaveHealth, openHealth, reloadHealth, showRepaired } from './health-state'
