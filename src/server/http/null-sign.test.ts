import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import { sendCommands } from '../../core/contract/files.ts';
import { newId } from '../../core/id.ts';
import type { Member } from '../store/store.ts';
import { nullSignIn } from './null-sign.ts';

describe('a text with the sign of code 0, which the database cannot keep', () => {
  let world: UnitWorld;
  let worker: Member;
  beforeAll(async () => {
    world = await unitWorld();
    worker = await world.enlist();
  }, 120_000);
  afterAll(() => world.close());

  it('is refused where it stands in an address', async () => {
    const answer = await world.app.inject({
      method: 'GET',
      url: '/api/people?place=%00',
      headers: { 'x-member': worker.id },
    });
    expect([answer.statusCode, answer.json()]).toEqual([
      400,
      expect.objectContaining({ refused: 'request.not-understood', where: 'query.place' }),
    ]);
  });

  it('is refused where it stands in what a command says', async () => {
    const { case: id } = await world.child(worker, { given: 'Ana', surname: 'Prifti' });
    const describe = (place: string) =>
      world.ask(worker, sendCommands, {
        body: {
          commands: [
            {
              file: { kind: 'case', id },
              command: { id: newId(), ...{ kind: 'case.describe', place } },
            },
          ],
        },
      });
    expect(await describe('a\u0000b')).toMatchObject({
      refused: 'request.not-understood',
      where: 'body.commands.0.command.place',
    });
    expect(await describe('korce')).not.toHaveProperty('refused');
  });
});

it('is found wherever it stands, and nowhere else', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary-ascii' }), (value) => {
      expect(nullSignIn(value) !== null).toBe(/(?<!\\)(?:\\\\)*\\u0000/u.test(JSON.stringify(value)));
    }),
  );
});
