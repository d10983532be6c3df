import type { Receipt } from '../../shared/release'
import { bytesAt } from '../files'
import type { Library, NewReceipt } from '../library'

/**
 * Enters a file that left the house and keeps a copy of it, by which History opens exactly that file again. The receipt
 * comes first: it stands even where the disk has no room for the copy, which fails with `disk-full`.
 */
export async function recordFile(
  library: Library,
  file: NewReceipt,
  onReceipt: (receipt: Receipt) => void,
): Promise<void> {
  onReceipt(library.receipts.add(file))
  const bytes = await bytesAt(file.path)
  if (bytes !== null) library.media.put(bytes)
}
