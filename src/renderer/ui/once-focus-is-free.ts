/** Runs something once a menu or palette that has just closed has given the focus back, which takes it a frame. */
export const onceFocusIsFree = (run: () => void): unknown => requestAnimationFrame(() => requestAnimationFrame(run))
