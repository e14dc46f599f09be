import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People near a place: a box on the map is a range of this index. */
export class ContactsNear2026112209050 implements MigrationInterface {
  name = 'ContactsNear2026112209050';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE INDEX contact_addresses_place ON contact_addresses (organization_id, latitude, longitude, contact_id)
      WHERE latitude IS NOT NULL AND longitude IS NOT NULL AND retired_on IS NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX contact_addresses_place');
  }
}
