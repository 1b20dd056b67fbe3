import { Controller, Get, Injectable, type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { Asks } from './asks.ts';

/** Holds the description of every route once the application is built. */
@Injectable()
export class OpenApi {
  private document: OpenAPIObject | undefined;

  describe(app: INestApplication): void {
    const described = new DocumentBuilder()
      .setTitle('Trialogue')
      .setDescription('Unsafe methods need the header X-Requested-By: trialogue. Errors are application/problem+json.')
      .setVersion('1')
      .addCookieAuth('trialogue')
      .build();
    this.document = SwaggerModule.createDocument(app, described);
  }

  get current(): OpenAPIObject {
    if (!this.document) throw new Error('the description was asked for before it was made');
    return this.document;
  }
}

@Controller('openapi.json')
export class OpenApiController {
  constructor(private readonly openApi: OpenApi) {}

  @Get()
  @Asks('openapi.read')
  read(): OpenAPIObject {
    return this.openApi.current;
  }
}
