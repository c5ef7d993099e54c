// SPDX-License-Identifier: GPL-3.0-or-later
// One post before other eyes: where it shall go and who agreed, approve or send back, and what is said of it. Used on
// the review desk, from the calendar and in the composer.
#pragma once

#include "engine/publishing/governance_desk.h"
#include "ui/ui_context.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace parvis::ui {

class Banner;
class Label;
class PlainTextView;
class Popover;

class PostReview : public QWidget
{
    Q_OBJECT
public:
    // withText: shows the post itself too; the composer has it beside.
    PostReview(const UiContext& context, bool withText, QWidget* parent = nullptr);
    // In a popover that goes when it is dismissed; the verdict has the focus once the post is there.
    static PostReview* in(Popover* popover, const UiContext& context, bool withText);
    void showPost(PostId post);
    PostId post() const { return m_id; }
    void focusVerdict();
    // "In review, 1/2", "Approved by Omar", or nothing: one line for others to show.
    static QString summary(const ReviewedPost& post);

Q_SIGNALS:
    void loaded(const parvis::ReviewedPost& post);
    void decided();

private:
    void buildVerdict(QVBoxLayout* column);
    void buildComments(QVBoxLayout* column);
    void load();
    void fill();
    void fillText();
    void fillPublications();
    void fillVerdict();
    void fillComments();
    void fillPlaces();
    QString verdictLine(const ReviewedPublication& p) const;
    void approve();
    void reject();
    void decide(bool yes);
    void comment();
    void tell(const Error& error);
    UiContext m_context;
    PostId m_id;
    std::optional<ReviewedPost> m_post;
    Banner* m_banner;
    QWidget* m_words;
    PlainTextView* m_text;
    Label* m_extra;
    QWidget* m_where = nullptr;
    QVBoxLayout* m_whereColumn;
    QWidget* m_verdict;
    Label* m_why;
    QLineEdit* m_reason;
    QPushButton* m_approve;
    QPushButton* m_reject;
    Label* m_noComments;
    QWidget* m_said = nullptr;
    QVBoxLayout* m_saidColumn;
    QComboBox* m_place;
    QLineEdit* m_comment;
    QPushButton* m_send;
};

} // namespace parvis::ui
