import { UserManagerService } from '@univerjs/core';
import type { Injector, IUser } from '@univerjs/core';
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/data-validation';
import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import { AddCommentMutation, DeleteCommentMutation } from '@univerjs/thread-comment';
import type { SheetModel } from '../../host/model/sheet-model';
import { univerComment } from './comments';
import { conditionalRule } from './conditional-formats';
import { validationRules } from './data-validations';
import { FollowedList } from './follow-list';
import type { SilentEditor } from './silent-editor';

interface Item {
  readonly id: string;
  readonly content: object;
}

/** Keeps Univer's conditional formats, data validations and comments equal to the model's. */
export class RuleLists {
  private readonly conditionalFormats: FollowedList<Item>;
  private readonly validations: FollowedList<Item>;
  private readonly comments: FollowedList<Item>;
  private readonly people: UserManagerService;

  constructor(
    private readonly hand: SilentEditor,
    univer: Injector,
  ) {
    this.people = univer.get(UserManagerService);
    this.conditionalFormats = this.list(
      (id) => [DeleteConditionalRuleMutation.id, { cfId: id }],
      (rule) => [AddConditionalRuleMutation.id, { rule }],
    );
    this.validations = this.list(
      (id) => [RemoveDataValidationMutation.id, { ruleId: id }],
      (rule) => [AddDataValidationMutation.id, { rule }],
    );
    this.comments = this.list(
      (id) => [DeleteCommentMutation.id, { commentId: id }],
      (comment) => [AddCommentMutation.id, { comment }],
    );
  }

  /** @param anew whether to write all again, because Univer has moved its rules with the cells */
  showRules(sheet: SheetModel, anew = false): void {
    const formats = sheet.conditionalFormats.all.flatMap((format) => {
      const rule = conditionalRule(format);
      return rule ? [{ id: format.id, content: rule }] : [];
    });
    this.conditionalFormats.show(sheet.id, formats, anew);
    const validations = validationRules(sheet).map((rule) => ({ id: rule.uid, content: rule }));
    this.validations.show(sheet.id, validations, anew);
  }

  showComments(sheet: SheetModel, anew = false): void {
    const unitId = this.hand.unit?.getUnitId() ?? '';
    const threads = sheet.workbook.comments.on(sheet);
    for (const { author, replies } of threads) {
      for (const { name, email } of [author, ...replies.map((reply) => reply.author)]) {
        this.people.addUser({ userID: email, name, avatar: '' } as IUser);
      }
    }
    const items = threads.map((comment) => ({
      id: comment.id,
      content: univerComment(comment, { unitId, subUnitId: sheet.id }),
    }));
    this.comments.show(sheet.id, items, anew);
  }

  /** To be called when a sheet is deleted. */
  forget(sheet: SheetModel): void {
    for (const list of [this.conditionalFormats, this.validations, this.comments]) {
      list.forget(sheet.id);
    }
  }

  private list(
    removal: (id: string) => readonly [mutation: string, params: object],
    addition: (content: object) => readonly [mutation: string, params: object],
  ): FollowedList<Item> {
    const change = (subUnitId: string, [mutation, params]: readonly [string, object]): void => {
      this.hand.change(mutation, { unitId: this.hand.unit?.getUnitId(), subUnitId, ...params });
    };
    return new FollowedList<Item>({
      remove: (sheetId, id) => {
        change(sheetId, removal(id));
      },
      add: (sheetId, { content }) => {
        // A copy, because Univer changes the objects that it gets.
        change(sheetId, addition(structuredClone(content)));
      },
    });
  }
}
