/** How sure we are that two are one, in words: people do not read 0.82. */
export const surenessOf = (score: number): 'high' | 'middle' | 'low' => (score >= 0.85 ? 'high' : score >= 0.6 ? 'middle' : 'low');
