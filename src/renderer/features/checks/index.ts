/**
 * What stands between the open release and going out. {@link ChecksFollower} looks whenever the draft has settled;
 * {@link ChecksTab} lists it beside the page, {@link BeforeItGoesOut} as the gate. A finding is jumped to with what the
 * window lends for it, a {@link Desk}.
 */
export { BeforeItGoesOut } from './BeforeItGoesOut'
export { confirmGate, mayLeave, showChecks, type Leaving } from './gate'
export { useToFix } from './checks-state'
export { ChecksFollower } from './ChecksFollower'
export { ChecksTab, ChecksTitle } from './ChecksTab'
export type { Desk } from './jump'
