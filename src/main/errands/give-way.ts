/** How long main works on something that can wait, in milliseconds, before it looks at what else there is to do. */
export const chunk = 8

/** Lets whatever waits go first. */
export const giveWay = (): Promise<void> => new Promise((go) => setImmediate(go))
