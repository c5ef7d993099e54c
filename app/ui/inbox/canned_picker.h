// SPDX-License-Identifier: GPL-3.0-or-later
// Finds a canned reply while its shortcut, name or words are typed, shows how it will read here, and asks for what is
// missing before it is put in.
#pragma once

#include "domain/inbox/canned_reply.h"
#include "ui/ui_context.h"
#include "ui/widgets/popover.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedLayout;

namespace parvis::ui {

class Label;
class PlainTextView;

class CannedPicker : public Popover
{
    Q_OBJECT
public:
    struct Place {
        AccountId account;
        QString language; // of the customer's words, where it is known
        std::function<CannedValues(const QString& language)> values;
    };
    CannedPicker(const UiContext& context, Place place, QWidget* host);
    QLineEdit* field() const { return m_search; }

Q_SIGNALS:
    // As it shall stand in the answer. Questions that were left empty stand in it still.
    void chosen(const parvis::CannedReply& reply, const QString& text);
    void manageRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void load();
    void fill();
    void showPreview();
    void take();
    void ask(const CannedReply& reply, const QStringList& questions);
    void finish(const CannedReply& reply, const CannedValues& answers);
    const CannedReply* current() const;
    QString languageOf(const CannedReply& reply) const;

    UiContext m_context;
    Place m_place;
    std::vector<CannedReply> m_all, m_found;
    QLineEdit* m_search;
    QListWidget* m_list;
    PlainTextView* m_preview;
    Label* m_hint;
    QWidget* m_choosing;
    bool m_asking = false;
};

} // namespace parvis::ui
