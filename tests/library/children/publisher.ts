import { bringShare, publishShare, shareAt, type ShareProgress } from '../../../src/main/library'

// Brings or publishes a library on a share, and dies at a step of it.
const [userData = '', path = '', work = '', last = ''] = process.argv.slice(2)
const share = shareAt(userData, path)
if (share === null) throw new Error('not on a share')
const tell = ({ step }: ShareProgress): void => {
  if (step === last) process.kill(process.pid, 'SIGKILL')
}
if (work === 'bring') bringShare({ share, create: false }, tell)
else publishShare({ share, worker: { officer: 'Child', device: 'child' } }, tell)
