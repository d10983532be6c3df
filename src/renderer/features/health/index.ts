/** How the library stands: a page for what was checked and found, and a banner where something is damaged. */
export { HealthBanner } from './HealthBanner'
export { HealthDialog, type HealthProps } from './HealthDialog'
export { closeHealth, leaveHealth, openHealth, reloadHealth } from './health-state'
