import { z } from 'zod';
import { route } from '../../core/contract/route.ts';
import type { Protocol } from '../../core/pack/protocol-schema.ts';

const readers = ['worker', 'supervisor', 'team-member', 'administrator', 'data-protection-officer'] as const;

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

const signature = z.object({
  id: z.string(),
  agency: z.string(),
  digest: z.string(),
  signer: z.string(),
  capacity: z.string(),
  signedOn: z.string(),
  recordedBy: z.string(),
});
export type Signature = z.infer<typeof signature>;

const version = z.object({
  digest: z.string(),
  version: z.int(),
  /** Since when this municipality works with it; ISO instant. */
  since: z.string(),
  protocol: z.custom<Protocol>(isObject),
});
export type ProtocolVersion = z.infer<typeof version>;

export const readProtocols = route({
  method: 'GET',
  path: '/api/network/protocol',
  summary:
    'The versions of the sharing protocol that this municipality has worked with, and who signed which.',
  callers: readers,
  answer: z.object({
    /** The digest of the one that holds now. */
    current: z.string(),
    /** The newest first. */
    versions: z.array(version),
    signatures: z.array(signature),
  }),
});

export const signProtocol = route({
  method: 'POST',
  path: '/api/network/protocol/signatures',
  summary: 'Records that an institution signed the protocol that holds now: who for it, as what, and when.',
  callers: ['administrator'],
  body: z.object({
    agency: z.uuid(),
    digest: z.string(),
    signer: z.string().trim().min(2).max(200),
    capacity: z.string().trim().min(2).max(200),
    signedOn: z.iso.date(),
  }),
  answer: z.object({}),
});
