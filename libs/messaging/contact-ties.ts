import { registerContactReferences } from '@doorstep/contacts';
import './held-rows';

/** Where messages name people, and what becomes of it when two are found to be one. */
registerContactReferences([{ table: 'messages', column: 'contact_id', key: ['id'], merge: 'move', forget: 'delete', export: 'messages' }]);
