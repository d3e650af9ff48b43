import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unitWorld } from '../../../../tests/unit-world.ts';
import { fold } from '../../../core/chronology/fold.ts';
import { readFile, sendCommands } from '../../../core/contract/files.ts';
import type { Answer } from '../../../core/contract/route.ts';
import { type Id, newId } from '../../../core/id.ts';
import { formOf } from '../../../core/pack/pack.ts';
import { isRefusal, type Refusal } from '../../../core/refusal.ts';
import { filesInFolder } from '../../../server/files/folder.ts';
import { agencyId } from '../../../server/start/found.ts';
import type { Member } from '../../../server/store/store.ts';
import { type Receiver, type Referral, referralRules } from '../rules.ts';
import { makeLink } from './link-contract.ts';
import { Partner } from './partner.factory.ts';

export const given = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer;
};

export const toCentre: Receiver = { kind: 'outside', name: 'Qendra e Maliqit' };

/** A unit whose worker asks for services where nobody has an account, and whoever opens the links that they make. */
export const partnerWorld = async (more?: Parameters<typeof unitWorld>[1]) => {
  const clock = { now: '2026-03-02T09:00:00.000Z' };
  const folder = await mkdtemp(join(tmpdir(), 'rrjet-partner-'));
  const world = await unitWorld({ now: () => clock.now, files: filesInFolder(folder) }, more);
  const worker = await world.enlist({ name: 'Mira Kola' });
  const doctor = await world.enlist({ roles: ['team-member'], discipline: 'health' });
  const school = world.pack.agencies.find(
    (one) => one.municipality === 'korce' && one.discipline === 'education',
  );
  const toSchool: Receiver = {
    ...{ kind: 'institution', agency: agencyId(school?.code ?? ''), discipline: 'education' },
    person: null,
  };
  const toHealth: Receiver = { ...toSchool, agency: doctor.agency, discipline: 'health' };
  const child = await world.child(worker, {
    ...{ given: 'Ëndrra', surname: 'Çela', sex: 'female', birth: '2016-05-03' },
  });

  const step = (who: Member, id: Id, command: { kind: string } & Record<string, unknown>) =>
    world.ask(who, sendCommands, {
      body: { commands: [{ file: { kind: 'referral', id }, command: { id: newId(), ...command } }] },
    });

  const sent = async (receiver: Receiver, validUntil = '2026-04-30'): Promise<Id> => {
    const id = newId();
    const isOurs = receiver.kind === 'institution';
    await world.act(
      worker,
      {
        file: { kind: 'referral', id },
        command: {
          ...{ kind: 'referral.draft', case: child.case, child: child.person, receiver },
          ...{ service: 'learning-support', urgency: 'ordinary', purpose: 'Nuk fle.', asked: 'Takime.' },
          ...{ ground: 'legal-duty', groundNote: 'Ligji 18/2017', childAnswer: 'agreed' },
          ...{ sections: ['identity'], validUntil },
        },
      },
      {
        file: { kind: 'case', id: child.case },
        command: { kind: 'case.refer', referral: id, agency: isOurs ? receiver.agency : null },
      },
    );
    const form = 'registration';
    const version = formOf(world.pack, form)?.version ?? 1;
    const edits = [{ field: 'given_name', was: null, now: 'Ëndrra' }];
    const packet = isOurs ? [{ record: newId(), form, version, part: null, edits }] : [];
    given(await step(worker, id, { kind: 'referral.send', packet }));
    return id;
  };

  const link = async (id: Id) => given(await world.ask(worker, makeLink, { params: { id } }));

  let partners = 0;
  /** Each at an address of their own: how often one may ask is not what most of this is about. */
  const partnerOf = ({ token }: { token: string }, address = `10.1.0.${++partners}`) =>
    new Partner(() => world.app, token, address);

  return {
    ...{ world, worker, doctor, child, toSchool, toHealth, step, sent, link, partnerOf },
    get now() {
      return clock.now;
    },
    set now(at: string) {
      clock.now = at;
    },
    /** A request that was sent, with a link to it that somebody has opened. */
    opened: async (receiver: Receiver = toCentre) => {
      const id = await sent(receiver);
      const made = await link(id);
      const partner = partnerOf(made);
      const { status } = await partner.open(made.code);
      if (status !== 200) throw new Error(`The link did not open: ${status}`);
      return { id, made, partner };
    },
    asSender: async (id: Id): Promise<Referral> => {
      const params = { kind: 'referral' as const, id };
      const answer = await world.ask(worker, readFile, { params, query: {} });
      return fold(referralRules, { kind: 'referral', id }, given<Answer<typeof readFile>>(answer).entries);
    },
    close: async () => {
      await world.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
export type PartnerWorld = Awaited<ReturnType<typeof partnerWorld>>;
