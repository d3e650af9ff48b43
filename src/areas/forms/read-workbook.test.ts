import { expect, test } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { readWorkbook } from './read-workbook.ts';

test('a workbook keeps its blank rows, so that places are told as they stand in it', async () => {
  const data = [
    [null, null],
    [null, { value: 'type' }],
    [{ value: true, type: Boolean }, { value: 1.5 }],
  ];
  const bytes = await writeExcel([{ sheet: 'survey', data }]).toBuffer();
  expect(await readWorkbook(bytes)).toEqual([
    {
      name: 'survey',
      rows: [
        [null, null],
        [null, 'type'],
        [true, 1.5],
      ],
    },
  ]);
});

test('days and hours become the text that an answer would be', async () => {
  const day = { value: new Date('2026-11-24T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' };
  const moment = { value: new Date('2026-11-24T09:30:00Z'), type: Date, format: 'yyyy-mm-dd hh:mm' };
  const hour = { value: 0.5, type: Number, format: 'hh:mm' };
  const bytes = await writeExcel([{ sheet: 'survey', data: [[day, moment, hour]] }]).toBuffer();
  expect(await readWorkbook(bytes)).toEqual([
    { name: 'survey', rows: [['2026-11-24', '2026-11-24T09:30:00', '12:00:00']] },
  ]);
});
