/** A key with which another program acts as somebody of the team. */
export interface ApiToken { id: string; name: string; prefix: string; user: { id: string; name: string }; createdAt: string; expiresAt: string; lastUsedAt: string | null }

export const tokensKey = ['api-tokens'] as const;
