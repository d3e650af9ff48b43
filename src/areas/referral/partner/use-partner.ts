import { useCallback, useState } from 'react';
import type { Contract } from '../../../core/contract/route.ts';
import { newId } from '../../../core/id.ts';
import { isRefusal, type Refusal, refuse } from '../../../core/refusal.ts';
import { call, callWithFile, Unreachable } from '../../../web/call.ts';
import type { Wish } from '../../../web/files/use-send.ts';
import type { FileShown } from '../file-line.tsx';
import type { Partner } from '../link.ts';
import type { ReferralCommand } from '../rules.ts';
import {
  attachByLink,
  dropByLink,
  lookByLink,
  openLink,
  type PartnerView,
  partnerSteps,
  saveByLink,
  stepByLink,
} from './contract.ts';

type PartnerStep = (typeof partnerSteps)[number];
const isPartnerStep = (kind: string): kind is PartnerStep => partnerSteps.some((step) => step === kind);

const reached = async <T>(asked: Promise<T | Refusal>): Promise<T | Refusal> => {
  try {
    return await asked;
  } catch (problem) {
    if (problem instanceof Unreachable) return refuse('unreachable');
    throw problem;
  }
};

/** What is fetched with a body cannot be an address to follow: it is saved from the page's memory. */
const saveAs = (name: string, content: Blob): void => {
  const address = URL.createObjectURL(content);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(address);
};

const contentOf = async ({ method, path }: Contract, body: unknown): Promise<Blob | Refusal> => {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(path, { method, headers, body: JSON.stringify(body) }).catch(() => null);
  if (!answer) return refuse('unreachable');
  if (answer.ok) return answer.blob();
  const told: unknown = await answer.json().catch(() => null);
  return isRefusal(told) ? told : refuse('server-failed');
};

/** A link that is open in this page: what it shows, and what may be done by it. The session stands nowhere else. */
export interface OpenLink {
  view: PartnerView;
  /** True once the code must be given again; what was typed stays. */
  isOver: boolean;
  look: () => Promise<Refusal | undefined>;
  act: (wish: Wish<ReferralCommand>) => Promise<Refusal | undefined>;
  attach: (file: File) => Promise<FileShown | Refusal>;
  drop: (file: string) => Promise<Refusal | undefined>;
  save: (file: FileShown) => Promise<Refusal | undefined>;
}

/** Opens a link with its code, and goes on in it. */
export const useLinkInAddress = (link: string) => {
  const [session, setSession] = useState('');
  const [view, setView] = useState<PartnerView | null>(null);
  const [isOver, setOver] = useState(false);
  const open = useCallback(
    async (code: string, as: Partner): Promise<Refusal | undefined> => {
      const answer = await reached(call(openLink, { body: { link, code, ...as } }));
      if (isRefusal(answer)) return answer;
      setSession(answer.session);
      setView(answer.view);
      setOver(false);
      return undefined;
    },
    [link],
  );
  const noticed = (refusal: Refusal): Refusal => {
    if (refusal.refused === 'referral.link-code-again') setOver(true);
    return refusal;
  };
  const shown = (answer: PartnerView | Refusal): Refusal | undefined => {
    if (isRefusal(answer)) return noticed(answer);
    setView(answer);
    return undefined;
  };
  const by = { link, session };
  const opened: OpenLink | null = view && {
    view,
    isOver,
    look: async () => shown(await reached(call(lookByLink, { body: by }))),
    act: async ({ kind, ...more }) => {
      if (!isPartnerStep(kind)) return refuse('referral.no-such-step');
      return shown(
        await reached(call(stepByLink, { body: { ...by, id: newId(), step: { kind, ...more } } })),
      );
    },
    attach: async (file) => {
      const kept = await reached(callWithFile(attachByLink, {}, file, by));
      return isRefusal(kept) ? noticed(kept) : kept;
    },
    drop: async (file) => {
      const dropped = await reached(call(dropByLink, { body: { ...by, file } }));
      return isRefusal(dropped) ? noticed(dropped) : undefined;
    },
    save: async ({ id, name }) => {
      const content = await contentOf(saveByLink, { ...by, file: id });
      if (isRefusal(content)) return noticed(content);
      saveAs(name, content);
      return undefined;
    },
  };
  return { open, opened, close: () => setView(null) };
};
