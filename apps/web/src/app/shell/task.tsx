import { createContext, use, useLayoutEffect } from 'react';

/** Tells the shell that a task is open; answers how to tell that it has ended. */
export const TaskContext = createContext<() => () => void>(() => () => undefined);

/** While the calling component is on the screen the phone's navigation gives way to its action bar. */
export function useTask(): void {
  const enter = use(TaskContext);
  useLayoutEffect(() => enter(), [enter]);
}
