import type { FastifyInstance } from 'fastify';
import swagger from '@fastify/swagger';
import { wireSchemas } from '@tauride/protocol';

/** Collects the routes that are added after it into an OpenAPI document. */
export async function describeRoutes(app: FastifyInstance, version: string): Promise<void> {
  // Bodies are checked by the wire's schemas; what the routes declare is for the document alone.
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Tauride',
        description: 'An assembly and its sittings: acts, ballots, the live record.',
        license: { name: 'MIT' },
        version,
      },
      components: {
        securitySchemes: {
          link: { type: 'http', scheme: 'bearer' },
          device: { type: 'apiKey', in: 'cookie', name: 'tauride-device-…' },
        },
      },
    },
  });
}

/** The document with the schemas that its routes refer to. */
export function openApiOf(app: FastifyInstance): object {
  const document = app.swagger();
  const components = 'components' in document ? document.components : {};
  return { ...document, components: { ...components, schemas: wireSchemas() } };
}
