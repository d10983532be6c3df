/**
 * How a release is cleared, goes out and is put right. {@link ClearanceTab} stands beside the page, {@link PageLines} above
 * it, {@link PrimaryAction} in the top bar and {@link ClearanceDialogs} once in the window; the functions run the same from
 * menus and shortcuts. {@link followClearance} is called once, when the window comes to life.
 */
export { followClearance } from './clearance-state'
export { ClearanceDialogs } from './ClearanceDialogs'
export { ClearanceTab } from './ClearanceTab'
export { askClearance, callBackClearance, openScan, recordClearance, startGoingOut } from './commands'
export { PageLines } from './PageLines'
export { PrimaryAction } from './PrimaryAction'
