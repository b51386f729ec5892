/** The OpenAPI document, made from the routes themselves. */
import swagger from "@fastify/swagger";
import { jsonSchemaTransform } from "fastify-type-provider-zod";
import { protocolVersion } from "../../shared/sync/protocol.ts";
import type { App } from "../app-type.ts";

/**
 *
 */
export async function openapi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Carnet IA hub",
        version: String(protocolVersion),
        description: "Carnet sync, protocol 1. Every request under /v1 but hello carries Carnet-Protocol: 1.",
      },
      components: { securitySchemes: { bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" } } },
    },
    transform: jsonSchemaTransform,
  });
}

/**
 *
 */
export function openapiRoutes(app: App): void {
  app.get("/openapi.json", { config: { access: "public" }, schema: { hide: true } }, () => app.swagger());
}
