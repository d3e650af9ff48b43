import { describe, expect, it } from 'vitest';
import type { AttachmentType } from '../../core/contract/attachments.ts';
import { sniff } from './sniff.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
const zip = (...names: readonly string[]): Buffer =>
  bytes([0x50, 0x4b, 3, 4], ...names.flatMap((name) => [[0, 0, 20], name]));

const known: readonly [string, Buffer, AttachmentType][] = [
  ['a photograph', bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF'), 'image/jpeg'],
  ['a picture of a screen', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a]), 'image/png'],
  ['a photograph of a telephone', bytes([0, 0, 0, 24], 'ftypheic'), 'image/heic'],
  ['a picture from the web', bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 '), 'image/webp'],
  ['a scanned report', bytes('%PDF-1.7\n'), 'application/pdf'],
  [
    'a document',
    zip('[Content_Types].xml', '_rels/.rels', 'word/document.xml'),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [
    'a workbook',
    zip('[Content_Types].xml', 'xl/workbook.xml'),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  [
    'an open document',
    zip('mimetypeapplication/vnd.oasis.opendocument.text'),
    'application/vnd.oasis.opendocument.text',
  ],
  ['a recording', bytes([0, 0, 0, 28], 'ftypM4A '), 'audio/mp4'],
  ['a recording of long ago', bytes('ID3', [3, 0]), 'audio/mpeg'],
  ['a recording without a label', bytes([0xff, 0xfb, 0x90]), 'audio/mpeg'],
  ['a recording of a browser', bytes([0x1a, 0x45, 0xdf, 0xa3], [1, 2, 3], 'webm'), 'audio/webm'],
  ['a free recording', bytes('OggS'), 'audio/ogg'],
  ['a plain recording', bytes('RIFF', [1, 2, 3, 4], 'WAVEfmt '), 'audio/wav'],
  ['a note', Buffer.from('Fëmija u pa te shkolla. Το παιδί.\n', 'utf8'), 'text/plain'],
];

const refused: readonly [string, Buffer][] = [
  ['nothing', Buffer.alloc(0)],
  ['a page of the web', Buffer.from('  <!doctype html><script>alert(1)</script>')],
  ['a drawing that may hold a program', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a program', bytes('MZ', [0x90, 0, 3, 0, 0, 0])],
  ['a program of another machine', bytes([0x7f], 'ELF', [2, 1, 1, 0])],
  ['a script', Buffer.from('#!/bin/sh\nrm -rf /\n')],
  ['an archive of anything', zip('holiday.exe')],
  ['a workbook with macros', zip('[Content_Types].xml', 'xl/vbaProject.bin', 'xl/workbook.xml')],
  ['a film', bytes([0x1a, 0x45, 0xdf, 0xa3], [1, 2, 3], 'matroska')],
  ['rich text that may link', Buffer.from('{\\rtf1 words}')],
  ['bytes that are no text', bytes([0x41, 0, 0x42, 7])],
  ['text in an alphabet that nobody can tell', bytes([0xe6, 0xe7, 0x20, 0xe8])],
];

describe('what a file is, by its content', () => {
  it.each(known)('is seen for %s', (_, head, type) => {
    expect(sniff(head)).toBe(type);
  });

  it.each(refused)('is not taken when it is %s, whatever it calls itself', (_, head) => {
    expect(sniff(head)).toBeNull();
  });
});
