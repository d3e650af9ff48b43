import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { signOut as signOutContract } from '../../areas/access/sign-in-contract.ts';
import { call, onSignedOut } from '../call.ts';
import { meQuery, type Standing } from '../me.ts';

const channelName = 'rrjet.session';

/**
 * Ends the session, and shows nothing more of it: what the server had told leaves the memory, in the other tabs too.
 * What is being typed lies sealed on the device and waits there for the next sign-in.
 */
export const useEndOfSession = (): (() => Promise<void>) => {
  const queries = useQueryClient();

  const forget = useCallback(() => {
    const nobody: Standing = { first: 'sign-in' };
    queries.setQueryData(meQuery.queryKey, nobody);
    queries.removeQueries({ predicate: ({ queryKey: [first] }) => first !== meQuery.queryKey[0] });
  }, [queries]);

  useEffect(() => {
    const channel = new BroadcastChannel(channelName);
    channel.onmessage = forget;
    // The server says what comes first; asking it again leads to the right page.
    const stop = onSignedOut(() => {
      const standing = queries.getQueryData(meQuery.queryKey);
      if (standing && 'me' in standing) void queries.resetQueries(meQuery);
    });
    return () => {
      stop();
      channel.close();
    };
  }, [queries, forget]);

  return useCallback(async () => {
    // Without a connection the session still ends here, and by itself on the server after its time.
    await call(signOutContract, {}).catch(() => undefined);
    const channel = new BroadcastChannel(channelName);
    channel.postMessage('ended');
    channel.close();
    forget();
  }, [forget]);
};
