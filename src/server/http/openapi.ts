import { z } from 'zod';
import type { Contract } from '../../core/contract/route.ts';

const schemaOf = (schema: z.ZodType): unknown =>
  z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input', target: 'draft-2020-12' });

const parameters = (contract: Contract): unknown[] => {
  const place = (where: 'path' | 'query', schema: z.ZodType | undefined): unknown[] => {
    if (!(schema instanceof z.ZodObject)) return [];
    return Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, each]) => ({
      name,
      in: where,
      required: where === 'path' || !each.safeParse(undefined).success,
      schema: schemaOf(each),
    }));
  };
  return [...place('path', contract.params), ...place('query', contract.query)];
};

const refusal = {
  type: 'object',
  required: ['refused'],
  properties: { refused: { type: 'string' }, where: { type: 'string' }, values: { type: 'object' } },
};

/** Writes OpenAPI 3.1 from the contracts that are served, so that the document can never lag behind. */
export const openApi = (contracts: readonly Contract[], version: string): unknown => {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const contract of contracts) {
    const path = contract.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [contract.method.toLowerCase()]: {
        summary: contract.summary,
        security: contract.callers === 'anyone' ? [] : [{ session: [] }],
        parameters: parameters(contract),
        ...(contract.body
          ? {
              requestBody: {
                required: true,
                content: { 'application/json': { schema: schemaOf(contract.body) } },
              },
            }
          : {}),
        responses: {
          200: { description: 'OK', content: { 'application/json': { schema: schemaOf(contract.answer) } } },
          '4XX': { description: 'Refused', content: { 'application/json': { schema: refusal } } },
        },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rrjet',
      version,
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'rrjet.session_token' } },
    },
    paths,
  };
};
