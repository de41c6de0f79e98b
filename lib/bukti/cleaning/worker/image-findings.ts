import ExifReader from 'exifreader'
import type { Finding } from '../protocol.ts'

const TELLS: readonly [Finding, RegExp][] = [
  ['lokasi', /^(GPS|.*(Latitude|Longitude|Location|City|Province|Country|Sub-?location)(?!Ref$))/i],
  [
    'perangkat',
    /^(Make|Model|.*Serial.*|Lens.*|UniqueCameraModel|HostComputer|OwnerName|CameraOwnerName|MakerNote)$/i,
  ],
  ['waktu', /(DateTime|DateCreated|CreateDate|ModifyDate|MetadataDate|Date Created|Time Created)/i],
  [
    'pembuat',
    /^(Artist|Author|XPAuthor|By-?line.*|creator|Copyright.*|rights|Credit|Writer\/Editor|OwnerName)$/i,
  ],
  ['aplikasi', /^(Software|ProcessingSoftware|CreatorTool|Producer)$/i],
]

/** The groups of ExifReader that describe only the pixels. */
const HARMLESS = new Set(['file', 'jfif', 'pngFile', 'png', 'riff', 'icc', 'composite', 'mpf', 'photoshop'])

/** Metadata found in a picture. An unreadable picture yields nothing here; re-encoding decides about it. */
export function imageFindings(file: Uint8Array): Set<Finding> {
  const findings = new Set<Finding>()
  const groups = read(file)
  for (const [group, tags] of Object.entries(groups)) {
    if (group === 'Thumbnail') findings.add('gambar-kecil')
    if (group === 'gps') findings.add('lokasi')
    if (typeof tags !== 'object' || tags === null) continue
    for (const name of Object.keys(tags)) {
      const known = TELLS.find(([, pattern]) => pattern.test(name))
      if (known) findings.add(known[0])
      else if (!HARMLESS.has(group) && group !== 'gps' && group !== 'Thumbnail' && !TECHNICAL.test(name))
        findings.add('keterangan-lain')
    }
  }
  return findings
}

/** Tags about storage or exposure of the picture. */
const TECHNICAL =
  /^(Orientation|[XY]Resolution|ResolutionUnit|YCbCr.*|Color ?Space|PixelXDimension|PixelYDimension|Exif(Image)?.*|Image (Width|Length|Height).*|Interop.*|ComponentsConfiguration|FlashpixVersion|Compression|JPEG.*|Bits.*|Exposure.*|FNumber|ISO.*|Shutter.*|Aperture.*|Bright.*|Metering.*|LightSource|Flash|FocalLength.*|White.*|Scene.*|Sensing.*|Custom.*|Digital.*|Sharp.*|Contrast|Saturation|GainControl|Subject.*|File.*|SubSec.*|Sensitivity.*|Recommended.*|_raw|Offset.*|RecordVersion|Record Version|Coded.*|.*Pointer|.*IFD.*)$/i

function read(file: Uint8Array): Record<string, unknown> {
  try {
    return { ...ExifReader.load(Buffer.from(file), { expanded: true }) }
  } catch {
    return {}
  }
}
