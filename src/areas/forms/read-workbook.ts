import { join } from 'node:path';
import type { Sheet } from '../../core/forms/import/index.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { unpackedSize } from '../../core/workbook/unpacked-size.ts';
import { openApart, openedIntoTooMuch } from '../../server/files/apart.ts';

/** Far above any form, far below what would hold the server up. */
export const mostUnpacked = 60 * 1024 * 1024;
const megabytes = 256;

const startsWith = (bytes: Uint8Array, ...signs: number[]): boolean =>
  signs.every((sign, index) => bytes[index] === sign);

const readApart = (bytes: Uint8Array): Promise<readonly Sheet[] | Refusal> =>
  new Promise((resolve, reject) => {
    // A path: where a test plays a browser, an address beside this file would be one of the web.
    const thread = openApart(join(import.meta.dirname, 'workbook-thread.ts'), bytes, megabytes);
    thread.on('message', resolve);
    thread.on('error', (problem: Error) => {
      if (openedIntoTooMuch(problem)) resolve(refuse('forms.too-large'));
      else reject(problem);
    });
    thread.on('exit', () => reject(new Error('The thread that reads workbooks ended without an answer.')));
  });

/**
 * Reads an `.xlsx` workbook into rows of cells; days and times become text. Refuses an old `.xls`, what is no
 * workbook, what unpacks to more than any form needs and what is damaged, each with its own code.
 */
export const readWorkbook = async (bytes: Uint8Array): Promise<readonly Sheet[] | Refusal> => {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refuse('forms.old-excel');
  if (!startsWith(bytes, 0x50, 0x4b)) return refuse('forms.not-a-workbook');
  const size = unpackedSize(bytes);
  if (size === null) return refuse('forms.damaged');
  if (size > mostUnpacked) return refuse('forms.too-large');
  return readApart(bytes);
};
