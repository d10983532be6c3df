/** How a camera was held, as EXIF counts it: 1 is upright, 5 to 8 lie on their side. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

const application1 = 0xff_e1
const startOfScan = 0xff_da
const exifHeading = 0x45_78_69_66 // "Exif"
const orientationTag = 0x01_12

/** What a JPEG says of how it is to be turned; 1 where it says nothing, as anything but a JPEG does. */
export function exifOrientation(bytes: Uint8Array): Orientation {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    for (let at = 2; view.getUint16(0) === 0xff_d8 && view.getUint16(at) !== startOfScan;) {
      if (view.getUint16(at) === application1 && view.getUint32(at + 4) === exifHeading) return fromTiff(view, at + 10)
      at += 2 + view.getUint16(at + 2)
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error // it ends before it says anything
  }
  return 1
}

function fromTiff(view: DataView, start: number): Orientation {
  const isLittle = view.getUint16(start) === 0x49_49
  const directory = start + view.getUint32(start + 4, isLittle)
  const entries = view.getUint16(directory, isLittle)
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12
    if (view.getUint16(at, isLittle) !== orientationTag) continue
    const value = view.getUint16(at + 8, isLittle)
    return value >= 1 && value <= 8 ? (value as Orientation) : 1
  }
  return 1
}
