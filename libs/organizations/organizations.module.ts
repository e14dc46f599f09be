import { Module } from '@nestjs/common';
import './words';
import { OrganizationTree } from './organization-tree';
import { OrganizationsRepository } from './organizations.repository';
import { OrganizationsService } from './organizations.service';
import { RefuseDemo } from './refuse-demo';

@Module({ providers: [OrganizationsService, OrganizationTree, OrganizationsRepository, RefuseDemo], exports: [OrganizationsService, OrganizationTree] })
export class OrganizationsModule {}
