import { createContext, useContext } from 'react';

export interface Leaving {
  /** Ends the session; what is unfinished stays sealed on the device for the next sign-in. */
  signOut: () => void;
  /** Asks, then ends the session and wipes everything of this member from the device. */
  askToForget: () => void;
}

const Context = createContext<Leaving>({ signOut: () => undefined, askToForget: () => undefined });
export const LeavingProvider = Context.Provider;
export const useLeaving = (): Leaving => useContext(Context);
