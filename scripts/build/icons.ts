import { Resvg } from '@resvg/resvg-js';

/** Sizes in pixels of a ribbon button's icon at the display scales of Excel. */
export const ribbonSizes = [16, 20, 24, 32, 40, 48, 64, 80, 96] as const;

/** All sizes that we build; the store's listing needs 128 pixels. */
export const iconSizes = [...ribbonSizes, 128] as const;

/** A square PNG of an icon's SVG, `size` pixels wide, with a transparent background. */
export function rasterise(svg: string | Buffer, size: number): Buffer {
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

/** Width and height in pixels from a PNG's header; null if the data are not a PNG. */
export function pngSize(
  png: Uint8Array,
): { readonly width: number; readonly height: number } | null {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (png.length < 24 || signature.some((byte, at) => png[at] !== byte)) return null;
  const header = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: header.getUint32(16), height: header.getUint32(20) };
}
