import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unzip, zip } from '../../../server/files/zip.ts';
import { assemble } from './assemble.ts';
import { documentOf, rowsOfDocument } from './document.ts';
import { packageOf, rowsOfPackage } from './package.ts';
import { faultsOf } from './published.ts';
import { randomDirectory } from './random.factory.ts';
import { written } from './record.ts';
import type { Stood } from './rows.ts';

const megabytes = 1024 * 1024;
const nobody = () => false;

/** The same directory reads the same, in whatever order its records stand. */
const flat = (stood: readonly Stood[]): readonly string[] => stood.map(written).toSorted();

describe('a directory that is taken out and brought in again', () => {
  it('is the same through the tabular package, whatever stands in it', () => {
    fc.assert(
      fc.property(randomDirectory, (stood) => {
        const files = unzip(zip(packageOf(stood)), megabytes * 50);
        const read = rowsOfPackage(files ?? new Map());
        expect(read.faults).toEqual([]);
        const again = assemble(read.rows, nobody);
        expect(again.faults).toEqual([]);
        expect(again.notes).toEqual([]);
        expect(flat(again.stood)).toEqual(flat(stood));
      }),
      { numRuns: 150 },
    );
  });

  it('is the same through one JSON document', () => {
    fc.assert(
      fc.property(randomDirectory, (stood) => {
        const text = JSON.stringify(documentOf(stood));
        const read = rowsOfDocument(JSON.parse(text));
        const again = assemble(read?.rows ?? [], nobody);
        expect(again.faults).toEqual([]);
        expect(flat(again.stood)).toEqual(flat(stood));
      }),
      { numRuns: 150 },
    );
  });

  it('meets the published schemas, record by record', () => {
    fc.assert(
      fc.property(randomDirectory, (stood) => {
        for (const { kind, body } of stood) expect(faultsOf(kind, body)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

const service = {
  id: '0b1c1a5e-6d5a-4c1b-9d57-0d7a2b1f0001',
  organization_id: '0b1c1a5e-6d5a-4c1b-9d57-0d7a2b1f0002',
  name: 'Qendra ditore',
  status: 'active',
};
const organization = { id: service.organization_id, name: 'Ndihmë', description: 'Organizatë' };

const notedIn = (document: unknown) => {
  const read = rowsOfDocument(document);
  return assemble(read?.rows ?? [], nobody);
};

describe('what is wrong in a package is told with its place and its reason', () => {
  it('in a file, with the line', () => {
    const files = new Map([
      ['organizations.csv', `id,name,description\n${organization.id},Ndihmë,Organizatë\n`],
      [
        'folder/services.csv',
        `id,organization_id,name,status,minimum_age,colour\n${service.id},${organization.id},"Qendra\nditore",open,six,red\n`,
      ],
    ]);
    const read = rowsOfPackage(files);
    const { faults } = assemble(read.rows, nobody);
    expect(faults.map(({ where, field, code }) => [where, field, code].join(' ')).toSorted()).toEqual([
      'services.csv:3 minimum_age type',
      'services.csv:3 status choice',
    ]);
    expect(read.notes).toEqual([
      { where: 'services.csv', field: 'colour', code: 'column-left-out', values: {} },
    ]);
  });

  it('in a document, with the path', () => {
    const { faults } = notedIn({ organization: [organization], service: [{ ...service, email: 'nobody' }] });
    expect(faults).toEqual([
      { where: 'service[0]', field: 'email', code: 'format', values: { format: 'email' } },
    ]);
  });

  it('when a service is of an organisation that nobody knows', () => {
    const { faults } = notedIn({ service: [service] });
    expect(faults).toMatchObject([{ where: 'service[0]', field: 'organization_id', code: 'points-nowhere' }]);
  });

  it('when two places tell one record differently', () => {
    const { faults } = notedIn([
      { ...service, organization },
      {
        ...service,
        id: '0b1c1a5e-6d5a-4c1b-9d57-0d7a2b1f0003',
        organization: { ...organization, name: 'Tjetër' },
      },
    ]);
    expect(faults).toMatchObject([{ where: '[1].organization', field: 'name', code: 'twice' }]);
  });

  it('and what hangs on nothing is left out, and said', () => {
    const { notes, faults } = notedIn({
      organization: [organization],
      phone: [{ id: '0b1c1a5e-6d5a-4c1b-9d57-0d7a2b1f0004', number: '1' }],
    });
    expect(faults).toEqual([]);
    expect(notes).toMatchObject([{ where: 'phone[0]', code: 'hangs-nowhere' }]);
  });

  it('and an archive that is torn or would swell is no archive', () => {
    const whole = zip(new Map([['services.csv', 'id\n'.repeat(10_000)]]));
    expect(unzip(whole, megabytes)?.size).toBe(1);
    expect(unzip(whole, 1000)).toBeNull();
    expect(unzip(whole.subarray(20), megabytes)).toBeNull();
    expect(unzip(Buffer.from('PK'), megabytes)).toBeNull();
  });
});

const examples = new URL('../../../../../shared/data/hsds/3.0/examples/', import.meta.url);

// The published examples are not part of the program.
describe.skipIf(!existsSync(examples))('the published examples', () => {
  const read = (name: string): string => readFileSync(new URL(name, examples), 'utf8');

  it('come in as a tabular package, without what points nowhere in them', () => {
    const files = new Map(
      readdirSync(new URL('csv/', examples)).map((name) => [name, read(`csv/${name}`)] as const),
    );
    const { stood, faults } = assemble(rowsOfPackage(files).rows, nobody);
    expect(faults).toEqual([]);
    expect(stood.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['organization', 'service', 'location', 'taxonomy_term', 'taxonomy']),
    );
  });

  it.each([
    'service_full',
    'organization_full',
    'service_at_location_full',
    'service_list',
    'organization_list',
  ])('come in from %s', (name) => {
    const document: unknown = JSON.parse(read(`${name}.json`));
    const { stood, faults } = assemble(rowsOfDocument(document)?.rows ?? [], nobody);
    expect(faults).toEqual([]);
    expect(stood.map(({ kind }) => kind)).toContain('organization');
  });
});
