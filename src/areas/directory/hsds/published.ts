import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { HsdsRecord } from './record.ts';
import { type ResourceName, resourceNames, resourceOf } from './resources.ts';

const read = (file: string): object =>
  JSON.parse(readFileSync(new URL(`./published/schema/${file}`, import.meta.url), 'utf8'));

// The published schemas carry words of their own beside those of JSON Schema (`core`, `constraints`).
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
for (const name of resourceNames) ajv.addSchema(read(`${name}.json`), `${name}.json`);

const validators = new Map<ResourceName, ValidateFunction>(
  resourceNames.map((name) => {
    const validate = ajv.getSchema(`${name}.json`);
    if (!validate) throw new Error(`The published schema of ${name} does not compile.`);
    return [name, validate];
  }),
);

/** What is wrong with one field of a record: a code of the words, with what it needs to be said. */
export interface FieldFault {
  field: string;
  code: 'missing' | 'format' | 'choice' | 'type' | 'other';
  values: Record<string, string>;
}

const faultOf = ({ keyword, params, instancePath, message }: ErrorObject): FieldFault => {
  const field = instancePath.split('/').slice(1).join('.');
  const below = (name: unknown): string => [field, String(name)].filter(Boolean).join('.');
  switch (keyword) {
    case 'required':
      return { field: below(params.missingProperty), code: 'missing', values: {} };
    case 'format':
      return { field, code: 'format', values: { format: String(params.format) } };
    case 'enum':
      return { field, code: 'choice', values: { choices: params.allowedValues.join(', ') } };
    case 'type':
      return { field, code: 'type', values: { type: String(params.type) } };
    default:
      return { field, code: 'other', values: { reason: message ?? keyword } };
  }
};

/** Everything that the published schema has against a record; empty for one that it takes. */
export const faultsOf = (resource: ResourceName, record: unknown): readonly FieldFault[] => {
  const validate = validators.get(resource);
  if (!validate || validate(record)) return [];
  return (validate.errors ?? []).map(faultOf);
};

/** The same for a row of the tables, in which what hangs together is told by ids that must be there. */
export const rowFaults = (resource: ResourceName, row: HsdsRecord): readonly FieldFault[] => {
  const told = faultsOf(resource, row);
  const missing = resourceOf(resource)
    .columns.filter(({ name, required }) => required && row[name] === undefined)
    .filter(({ name }) => !told.some(({ field, code }) => field === name && code === 'missing'));
  return [...told, ...missing.map(({ name }) => ({ field: name, code: 'missing' as const, values: {} }))];
};

/** The published description of the public interface. */
export const publishedOpenApi: object = read('openapi.json');
