import { useEffect } from 'react';

/** Says in the browser's tab where the reader is; never the name of a child. What is null is said by a part within. */
export const useTabTitle = (title: string | null) => {
  useEffect(() => {
    if (title !== null) document.title = `${title} – Rrjet`;
  }, [title]);
};
