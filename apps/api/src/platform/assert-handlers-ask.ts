import type { INestApplication } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { Action } from '@trialogue/policy';
import { ASKS } from './asks.ts';

/** One way into the server: a route or a socket event, and the action of the policy that it asks for. */
export interface Entry {
  readonly kind: 'route' | 'event';
  /** 'GET /api/groups/:groupId' or 'room:post'. */
  readonly name: string;
  readonly action: Action;
}

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'ALL', 'OPTIONS', 'HEAD'];
const isEvent = 'websockets:message_mapping';
const eventName = 'message';

/** Walks every controller and gateway; throws where a handler names no action, so that none is ever forgotten. */
export function entriesOf(app: INestApplication): Entry[] {
  const reflector = app.get(Reflector);
  const discovery = app.get(DiscoveryService);
  const scanner = new MetadataScanner();
  const entries: Entry[] = [];
  for (const { instance, metatype } of [...discovery.getControllers(), ...discovery.getProviders()]) {
    if (!instance || typeof instance !== 'object' || !metatype) continue;
    const prototype: Record<string, unknown> = Object.getPrototypeOf(instance);
    for (const name of scanner.getAllMethodNames(prototype)) {
      const handler = prototype[name];
      if (typeof handler !== 'function') continue;
      const entry = entryOf(metatype, handler);
      if (!entry) continue;
      const action = reflector.get<Action | undefined>(ASKS, handler);
      if (!action) throw new Error(`${entry.name} names no action of the policy: add @Asks(…) to ${name}`);
      entries.push({ ...entry, action });
    }
  }
  return entries;
}

function entryOf(controller: object, handler: object): Pick<Entry, 'kind' | 'name'> | undefined {
  if (Reflect.getMetadata(isEvent, handler)) {
    return { kind: 'event', name: String(Reflect.getMetadata(eventName, handler)) };
  }
  const method: number | undefined = Reflect.getMetadata(METHOD_METADATA, handler);
  if (method === undefined) return undefined;
  const base = String(Reflect.getMetadata(PATH_METADATA, controller) ?? '');
  const path = String(Reflect.getMetadata(PATH_METADATA, handler) ?? '');
  return {
    kind: 'route',
    name: `${methods[method]} /${['api', base, path]
      .flatMap((part) => part.split('/'))
      .filter(Boolean)
      .join('/')}`,
  };
}
