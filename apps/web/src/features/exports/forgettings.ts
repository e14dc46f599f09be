import type { paths } from '@doorstep/api-client';

export type Forgetting = paths['/api/v1/contact-forgettings/{id}']['get']['responses'][200]['content']['application/json'];
export const forgettingKey = ['contact-forgettings'] as const;
