import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, root, stubDialogs, test, violationsIn } from './app'

/** Status and headers with which our protocol answers an address. */
const answerTo = (app: ElectronApplication, address: string, method = 'GET') =>
  app.evaluate(
    async ({ session }, [url, verb]) => {
      const { status, headers } = await session.defaultSession.fetch(url, { method: verb })
      return { status, headers: Object.fromEntries(headers) }
    },
    [address, method] as const,
  )

const aRelease = async (page: Page) => {
  const answer = await page.evaluate(() => window.communique.releases.create({ type: 'press-release', draft: null }))
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

test.describe('windows', () => {
  test('are sandboxed and isolated, every one of them', async ({ running: { app } }) => {
    const all = await app.evaluate(({ BrowserWindow, webContents }) => {
      const preferences = webContents.getAllWebContents().map((it) => {
        // Not in Electron's types, but in every version that we run on.
        const known = it as unknown as { getLastWebPreferences(): Record<string, unknown> }
        return known.getLastWebPreferences()
      })
      return { windows: BrowserWindow.getAllWindows().length, preferences }
    })
    expect(all.windows).toBe(1)
    for (const preferences of all.preferences) {
      expect(preferences).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        safeDialogs: true,
      })
    }
  })

  test('have no Node and no more of Electron than the named channels', async ({ running: { page } }) => {
    const seen = await page.evaluate(() => ({
      node: [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')],
      groups: Object.keys(window.communique).sort(),
      releases: Object.keys(window.communique.releases).sort(),
    }))
    expect(seen.node).toEqual(['undefined', 'undefined'])
    const groups =
      'backups checks clearance deliver everything finding health intake library mission numbers officer on pictures'
    expect(seen.groups).toEqual(
      `${groups} preferences registers releases searches templates transfer versions window work`.split(' '),
    )
    const verbs = 'create createSample destroy get history list markReleased putRight restore save startFromEarlier'
    expect(seen.releases).toEqual(`${verbs} startFromTemplate tag trash trashMany undoLog version`.split(' '))
  })

  test('hear only the events of the contract, without Electron’s event object', async ({ running: { app, page } }) => {
    const refused = await page.evaluate(() => {
      try {
        window.communique.on('ELECTRON_BROWSER' as 'command', () => {})
        return false
      } catch {
        return true
      }
    })
    expect(refused).toBe(true)
    await page.evaluate(() => {
      const heard: unknown[][] = []
      Reflect.set(window, 'heard', heard)
      window.communique.on('command', (...given) => heard.push(given))
    })
    await app.evaluate(({ Menu }) => {
      const file = Menu.getApplicationMenu()?.items.find((item) => item.submenu?.items[0]?.label === 'New release')
      file?.submenu?.items[0]?.click()
    })
    await expect
      .poll(() => page.evaluate(() => Reflect.get(window, 'heard') as unknown))
      .toEqual([[{ command: 'new' }]])
  })
})

test.describe('navigation', () => {
  test('opens no window and leaves our page for nothing', async ({ running: { app, page } }) => {
    expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true)
    expect(await page.evaluate(() => window.open('app://bundle/index.html') === null)).toBe(true)
    const address = page.url()
    for (const target of ['https://example.org/', 'file:///etc/hostname', 'app://media/x', 'data:text/html,x']) {
      await page.evaluate((to) => void (window.location.href = to), target)
    }
    // The bridge answers only if the page is still ours.
    expect(await page.evaluate(async () => (await window.communique.library.counts({})).ok)).toBe(true)
    expect(page.url()).toBe(address)
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test('attaches no webview', async ({ running: { app, page } }) => {
    await page.evaluate(() => {
      const view = document.createElement('webview')
      view.setAttribute('src', 'https://example.org/')
      document.body.append(view)
    })
    await page.evaluate(() => window.communique.library.counts({}))
    expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().map((it) => it.getType()))).toEqual([
      'window',
    ])
  })
})

test('links go out only as http(s) or mail, and only after asking', async ({ running: { app, page } }) => {
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Reflect.set(globalThis, 'opened', opened)
    shell.openExternal = (address) => {
      opened.push(address)
      return Promise.resolve()
    }
  })
  const open = (href: string) => page.evaluate((it) => window.communique.deliver.openLink({ href: it }), href)
  await stubDialogs(app, { button: 0 })
  for (const href of ['javascript:alert(1)', 'file:///etc/passwd', 'smb://host/share', 'app://bundle/', 'no address']) {
    expect(await open(href), href).toMatchObject({ ok: false, code: 'refused' })
  }
  await stubDialogs(app, { button: 1 })
  expect(await open('https://example.org/')).toMatchObject({ ok: false, code: 'cancelled' })
  expect(await app.evaluate(() => Reflect.get(globalThis, 'opened'))).toEqual([])
  await stubDialogs(app, { button: 0 })
  expect((await open('https://example.org/a b')).ok).toBe(true)
  expect((await open('mailto:press@example.org')).ok).toBe(true)
  expect(await app.evaluate(() => Reflect.get(globalThis, 'opened'))).toEqual([
    'https://example.org/a%20b',
    'mailto:press@example.org',
  ])
})

test.describe('our protocol', () => {
  const refusals: readonly [address: string, status: number][] = [
    ['app://bundle/../main/index.js', 404],
    ['app://bundle/%2e%2e/main/index.js', 404],
    ['app://bundle/..%2fmain/index.js', 403],
    ['app://bundle/assets/..%2f..%2f..%2fpackage.json', 403],
    ['app://bundle/..%5cmain%5cindex.js', 403],
    ['app://bundle/%zz', 400],
    ['app://bundle/index.html%00.js', 400],
    ['app://bundle/', 404],
    ['app://bundle/assets', 404],
    ['app://elsewhere/index.html', 404],
    ['app://media/index.html', 404],
    [`app://media/${'0'.repeat(64)}`, 404],
    ['app://preview/index.html', 404],
    ['app://preview/01a203fa-38ff-7575-b47a-6c3ece426cf3/en/page', 404],
  ]

  test('serves its files and nothing else', async ({ running: { app } }) => {
    for (const [address, status] of refusals) {
      expect((await answerTo(app, address)).status, address).toBe(status)
    }
    expect((await answerTo(app, 'app://bundle/index.html', 'POST')).status).toBe(405)
    expect((await answerTo(app, 'app://bundle/index.html', 'HEAD')).status).toBe(200)
  })

  test('sends a policy with a new nonce at every load', async ({ running: { app, page } }) => {
    const first = await answerTo(app, 'app://bundle/index.html')
    const second = await answerTo(app, 'app://bundle/index.html')
    const policy = first.headers['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-")
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toBe(second.headers['content-security-policy'])
    expect(first.headers['x-content-type-options']).toBe('nosniff')
    const nonce = await page.locator('meta[name="csp-nonce"]').getAttribute('content')
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/)
  })

  test('shows a release in a frame that reaches neither the bridge nor the window', async ({ running }) => {
    const { app, page } = running
    const { id } = await aRelease(page)
    const answer = await answerTo(app, `app://preview/${id}/en/html`)
    expect(answer.status).toBe(200)
    expect(answer.headers['content-security-policy']).toMatch(/script-src 'sha256-[^']+'; /)
    expect(answer.headers['content-security-policy']).toContain('frame-ancestors app://bundle')
    expect((await answerTo(app, `app://preview/${id}/en/unknown`)).status).toBe(404)
    await page.evaluate((release) => {
      const frame = document.createElement('iframe')
      frame.name = 'tested'
      frame.setAttribute('sandbox', 'allow-scripts allow-same-origin')
      frame.src = `app://preview/${release}/en/page`
      document.body.append(frame)
    }, id)
    await expect.poll(() => page.frame('tested')?.url()).toBe(`app://preview/${id}/en/page`)
    const frame = page.frame('tested')
    await frame?.waitForLoadState()
    const reached = await frame?.evaluate(() => {
      try {
        return [typeof Reflect.get(window, 'communique'), String(window.parent.document.title)]
      } catch {
        return [typeof Reflect.get(window, 'communique'), 'refused']
      }
    })
    expect(reached).toEqual(['undefined', 'refused'])
  })
})

test.describe('the policy', () => {
  test.use({ provokesViolations: true })

  test('stops scripts, styles and pictures that are not ours, and each stop is in the log', async ({ running }) => {
    const { page, folder } = running
    const ran = await page.evaluate(async () => {
      const add = (name: string, content: Record<string, string>) =>
        document.body.append(Object.assign(document.createElement(name), content))
      add('script', { textContent: 'window.ran = true' })
      add('style', { textContent: 'body { color: red }' })
      add('img', { src: 'https://example.org/pixel.png' })
      await fetch('https://example.org/').catch(() => undefined)
      // In a task of its own, because what DevTools evaluate directly may do everything.
      const evaluated = await new Promise<string>((resolve) =>
        setTimeout(() => {
          try {
            // oxlint-disable-next-line no-implied-eval -- this is what must not work
            resolve(String(new Function('return 1')()))
          } catch (error) {
            resolve((error as Error).name)
          }
        }, 0),
      )
      return [Reflect.get(window, 'ran') as unknown, evaluated]
    })
    expect(ran).toEqual([undefined, 'EvalError'])
    // Our own preload says each of them, beside what the console says of some.
    const logged = () => violationsIn(folder).map((line) => / Policy: (\S+) stopped /.exec(line)?.[1])
    await expect
      .poll(logged)
      .toEqual(expect.arrayContaining(['connect-src', 'img-src', 'script-src-elem', 'script-src', 'style-src-elem']))
  })

  test('lets a style with this load’s nonce through', async ({ running: { page } }) => {
    const colour = await page.evaluate(() => {
      const style = document.createElement('style')
      style.nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? ''
      style.textContent = 'body { outline-color: rgb(1, 2, 3) }'
      document.head.append(style)
      return getComputedStyle(document.body).outlineColor
    })
    expect(colour).toBe('rgb(1, 2, 3)')
  })
})

test('nothing is fetched from the network, even on this device', async ({ running: { app } }) => {
  let visits = 0
  const server = createServer((_request, response) => {
    visits += 1
    response.end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  try {
    const { port } = server.address() as AddressInfo
    const outcome = await app.evaluate(async ({ session }, url) => {
      try {
        await session.defaultSession.fetch(url)
        return 'fetched'
      } catch (error) {
        return String(error)
      }
    }, `http://127.0.0.1:${port}/`)
    expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT')
    expect(visits).toBe(0)
  } finally {
    server.close()
  }
})

test('no permission is given but copying', async ({ running: { page } }) => {
  await page.bringToFront()
  const outcome = await page.evaluate(async () => ({
    notifications: await Notification.requestPermission(),
    location: await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        (error) => resolve(error.code),
      ),
    ),
    camera: (await navigator.permissions.query({ name: 'camera' })).state,
    reading: await navigator.clipboard.readText().then(
      () => 'given',
      (error: Error) => error.name,
    ),
    writing: (await navigator.permissions.query({ name: 'clipboard-write' as PermissionName })).state,
  }))
  expect(outcome).toEqual({
    notifications: 'denied',
    location: 1,
    camera: 'denied',
    reading: 'NotAllowedError',
    writing: 'granted',
  })
})

test.describe('the bridge', () => {
  test.describe('and strangers', () => {
    // A page without a policy, as the stranger is, is warned of by Electron itself.
    test.use({ provokesViolations: true })

    test('refuses a page that is not ours, even with our preload', async ({ running: { app } }) => {
      const answer = await app.evaluate(
        async ({ BrowserWindow }, preload) => {
          const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
          await stranger.loadURL('data:text/html,<title>stranger</title>')
          const code = (await stranger.webContents.executeJavaScript(
            'communique.releases.list({ view: "all", query: "" })',
          )) as unknown
          stranger.destroy()
          return code
        },
        join(root, 'out', 'preload', 'index.js'),
      )
      expect(answer).toEqual({ ok: false, code: 'refused', values: {} })
    })
  })

  test('takes no request of another shape or size', async ({ running: { page } }) => {
    const answers = await page.evaluate(async () => {
      const { list } = window.communique.releases
      const ask = (request: unknown) => list(request as { view: 'all'; query: string })
      return [
        await ask({ view: 'all', query: '', extra: true }),
        await ask({ view: 'everything', query: '' }),
        await ask(null),
        await ask({ view: 'all', query: 'x'.repeat(9_000_000) }),
        await ask({ view: 'all', query: '' }),
        JSON.parse((await ask('{"view":"all"' as never)) as never),
        JSON.parse((await ask('{"view":"everything","query":""}' as never)) as never),
        JSON.parse((await ask('{"view":"all","query":""}' as never)) as never),
      ].map((it) => (it.ok ? 'ok' : it.code))
    })
    expect(answers).toEqual(['invalid', 'invalid', 'invalid', 'invalid', 'ok', 'invalid', 'invalid', 'ok'])
  })

  test('tells neither paths nor statements when something fails', async ({ running: { page } }) => {
    const answer = await page.evaluate(() =>
      window.communique.releases.get({ id: '01a203fa-38ff-7575-b47a-6c3ece426cf3' as never }),
    )
    expect(answer).toMatchObject({ ok: false, code: 'not-found' })
    expect(JSON.stringify(answer)).not.toMatch(/[\\/]|SELECT/)
  })
})
