/** An institution is invited (it may do nothing yet), takes part, or has left. */
export const institutionStates = ['invited', 'active', 'left'] as const;
export type InstitutionState = (typeof institutionStates)[number];

/** How an institution stands, from what its row says. */
export const stateOf = (row: { active: boolean; left_at: string | null }): InstitutionState => {
  if (row.active) return 'active';
  return row.left_at === null ? 'invited' : 'left';
};
