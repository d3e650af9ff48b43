import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useAnswer } from '../../../web/call.ts';
import { listColleagues } from '../contract.ts';
import { listMembers } from '../members-contract.ts';

export const useMembers = () => useAnswer(listMembers, {});

/** After a change both the administrator's list and the colleagues' directory are asked for again. */
export const useMembersChanged = (): (() => void) => {
  const queries = useQueryClient();
  return useCallback(() => {
    for (const path of [listMembers.path, listColleagues.path])
      void queries.invalidateQueries({ queryKey: [path] });
  }, [queries]);
};
