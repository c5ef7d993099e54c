// SPDX-License-Identifier: GPL-3.0-or-later
// One canned reply: its words with their blanks, where it may be used, the pictures that go with it.
#pragma once

#include "domain/inbox/canned_reply.h"
#include "ui/ui_context.h"

#include <QDialog>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace parvis::ui {

class AttachmentRow;
class Label;

class CannedDialog : public QDialog
{
    Q_OBJECT
public:
    CannedDialog(const UiContext& context, const CannedReply& reply, QWidget* parent = nullptr);
    CannedReply reply() const;
    void showError(const QString& words);

Q_SIGNALS:
    void saveAsked(const parvis::CannedReply& reply);

private:
    void build();
    void fill();
    void addVariables(QHBoxLayout* row);
    void check();
    UiContext m_context;
    CannedReply m_reply;
    QLineEdit* m_name;
    QLineEdit* m_shortcut;
    QComboBox* m_language;
    QComboBox* m_account;
    QPlainTextEdit* m_text;
    AttachmentRow* m_attachments;
    Label* m_hint;
    Label* m_error;
    QPushButton* m_save;
};

} // namespace parvis::ui
