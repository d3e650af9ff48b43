import { expect, test } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { workbookWithCells } from '../forms/workbook.factory.ts';
import { readRegisterFile } from './reader.ts';

test('a workbook is read with its days', async () => {
  const day = { value: new Date('2026-11-24T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' };
  const data = [
    [{ value: 'Emri' }, { value: 'Data' }],
    [{ value: 'Arta' }, day],
  ];
  const bytes = await writeExcel([{ sheet: 'lista', data }]).toBuffer();
  const lines = [
    ['Emri', 'Data'],
    ['Arta', '2026-11-24'],
  ];
  expect(await readRegisterFile(bytes)).toEqual({ kind: 'workbook', sheets: [{ name: 'lista', lines }] });
});

test('a small workbook whose cells lie so far apart that no list is like it is refused before it is spread out', async () => {
  expect(await readRegisterFile(workbookWithCells(['A1', 'BXX10000']))).toEqual({
    refused: 'register-file-too-large',
  });
});

test('what an archive says of its own size is not believed', async () => {
  const bytes = Buffer.from(workbookWithCells(['A1', 'B2']));
  const sheet = bytes.lastIndexOf('xl/worksheets/sheet1.xml');
  // The size in the directory, 46 bytes before the name with the size at its 24th.
  bytes.writeUInt32LE(10, sheet - 46 + 24);
  expect(await readRegisterFile(new Uint8Array(bytes))).toEqual({ refused: 'register-file-damaged' });
});
