import { newId } from '@doorstep/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { workplacesKey } from './workplaces';

interface Saved { id: string }
interface Calls<B> {
  make: (body: B & { id: string }) => Promise<Saved>;
  change: (id: string, body: B & { version: number }) => Promise<Saved>;
}

/** Makes a row or changes the one that is there. A new one has its id before it is sent, so that sending twice makes one. */
export function useSave<B extends object>(there: { id: string; version: number } | undefined, { make, change }: Calls<B>) {
  const client = useQueryClient();
  const [id] = useState(() => there?.id ?? newId());
  return async (body: B): Promise<string> => {
    const saved = there ? await change(id, { ...body, version: there.version }) : await make({ ...body, id });
    await client.invalidateQueries({ queryKey: workplacesKey });
    return saved.id;
  };
}
