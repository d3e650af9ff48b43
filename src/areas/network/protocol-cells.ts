import {
  type Access,
  accessLevels,
  type Cell,
  type Protocol,
  type Purpose,
} from '../../core/pack/protocol-schema.ts';

/** What a cell of the signed table says for one purpose, with the conditions under which it holds. */
export interface Said {
  access: Access;
  /** The cell holds only while this ground is on record. */
  needs: Cell['needs'] | null;
  ifNamed: boolean;
  byPacket: boolean;
}

const nothing: Said = { access: 'none', needs: null, ifNamed: false, byPacket: false };

const lower = (one: Access, other: Access): Access =>
  accessLevels.indexOf(one) < accessLevels.indexOf(other) ? one : other;

/**
 * What the protocol says of a section to a discipline for a purpose, before any file is looked at: what stands in the
 * table that a jurist reads. A reserved section says nothing to any discipline.
 */
export const saidFor = (protocol: Protocol, section: string, discipline: string, purpose: Purpose): Said => {
  const governed = protocol.sections[section];
  const aim = protocol.purposes.find(({ code }) => code === purpose);
  const cell: Cell | undefined = governed?.cells[discipline];
  if (!governed || governed.reserved || !aim || !cell) return nothing;
  if (aim.opens !== 'all' && !aim.opens.includes(section)) return nothing;
  if (cell.purposes && !cell.purposes.includes(purpose)) return nothing;
  return {
    access: lower(cell.access, aim.atMost),
    needs: cell.needs ?? null,
    ifNamed: cell.ifNamed === true,
    byPacket: cell.byPacket === true,
  };
};
