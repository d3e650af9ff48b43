import { type Refusal, refuse } from '../../core/refusal.ts';
import { unpackedSize } from '../../core/workbook/unpacked-size.ts';
import { unzip, zip } from './zip.ts';

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

// Cells without content close themselves; those the reader leaves out. Bounded, so that no text makes it run long.
const filledCell =
  /<(?:\w{1,20}:)?c [^<>]{0,200}?\br=["']([A-Z]{1,3})(\d{1,10})["'](?:[^<>]{0,200}[^<>/])?>/gu;

/** How large a grid the filled cells of a sheet span, before one is built. */
const spanned = (xml: string): number => {
  let [width, height] = [0, 0];
  for (const [, letters = '', row] of xml.matchAll(filledCell)) {
    width = Math.max(width, columnOf(letters));
    height = Math.max(height, Number(row));
  }
  return width * height;
};

/** How much a workbook may hold, and what is said of one that holds more, or is none. */
interface WorkbookLimits {
  bytes: number;
  cells: number;
  tooLarge: string;
  damaged: string;
}

/**
 * The workbook packed anew from what was counted: an archive may hold more than its directory says, and two cells at the
 * far corners of a sheet open into a grid that no machine holds. To be called in a thread that may end.
 */
export const countedWorkbook = (bytes: Uint8Array, limits: WorkbookLimits): Buffer | Refusal => {
  const size = unpackedSize(bytes);
  if (size === null) return refuse(limits.damaged);
  if (size > limits.bytes) return refuse(limits.tooLarge);
  const files = unzip(Buffer.from(bytes), limits.bytes);
  if (!files) return refuse(limits.damaged);
  const read = new Map([...files].filter(([path]) => /\.(?:xml|rels)$/u.test(path)));
  const isTooFar = [...read].some(([path, xml]) => path.endsWith('.xml') && spanned(xml) > limits.cells);
  return isTooFar ? refuse(limits.tooLarge) : zip(read);
};
