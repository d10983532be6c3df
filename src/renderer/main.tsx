/** Paints the skeleton first, then loads the app: the officer sees a window while the bundle is still being read. */
async function start(): Promise<void> {
  await painted()
  const { mount } = await import('./app')
  await mount(document.getElementById('root')!)
}

/** A frame on screen, or a tenth of a second where none is drawn, as in a window that is hidden. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 100)
    requestAnimationFrame(() => setTimeout(resolve, 0))
  })

void start()

export {}
