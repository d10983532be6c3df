/** Releases on their way from one library to another: a zip file of open formats, read as if it came from a stranger. */
export { packageLimits, type Manifest, type PackageContents, type PackedRelease } from './format'
export { isPackage } from './is-package'
export { packReleases, type PackRequest } from './pack'
export { compareReceived, lookAtReceived, receiveEntries, receiveReleases, type Decisions } from './receiving'
export { frozenIn, readPackage, readPackageMedia } from './read-package'
