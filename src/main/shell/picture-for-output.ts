import { nativeImage } from 'electron'
import { exifOrientation } from './exif-orientation'
import { turnUpright } from './turn-upright'

export interface OutgoingPicture {
  readonly bytes: Uint8Array
  readonly type: 'image/jpeg' | 'image/png'
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** Pixels: enough for the whole width of a page in print. */
const widest = 1600

/** Per cent. */
const quality = 82

/** Whether a JPEG or PNG holds a picture that can go out. */
export const canBeDrawn = (bytes: Uint8Array): boolean => !nativeImage.createFromBuffer(Buffer.from(bytes)).isEmpty()

/**
 * A kept picture as it goes out: upright, at most 1,600 pixels wide, and drawn anew, so that nothing leaves the house of what a
 * camera writes beside it, such as where it was taken. A JPEG, or a PNG where something shines through. Takes JPEG and
 * PNG; null for what cannot be drawn. It wants Electron to be ready.
 */
export function pictureForOutput(kept: Uint8Array): OutgoingPicture | null {
  const image = nativeImage.createFromBuffer(Buffer.from(kept))
  if (image.isEmpty()) return null
  const orientation = exifOrientation(kept)
  const across = orientation >= 5 ? 'height' : 'width'
  const scaled = image.getSize()[across] <= widest ? image : image.resize({ [across]: widest, quality: 'best' })
  const upright = turnUpright({ bytes: scaled.toBitmap(), ...scaled.getSize() }, orientation)
  const { bytes: pixels, width, height } = upright
  const drawn = nativeImage.createFromBitmap(Buffer.from(pixels), { width, height })
  return isOpaque(pixels)
    ? { bytes: drawn.toJPEG(quality), type: 'image/jpeg', width, height }
    : { bytes: drawn.toPNG(), type: 'image/png', width, height }
}

function isOpaque(pixels: Uint8Array): boolean {
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 255) return false
  return true
}
