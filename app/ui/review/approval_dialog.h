// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses what goes on the page for a client, gathers it and writes the PDF.
#pragma once

#include "ports/post_repository.h"
#include "ui/review/approval_document.h"
#include "ui/ui_context.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace parvis::ui {

class Banner;
class BusyLine;
class Label;

class ApprovalDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ApprovalDialog(const UiContext& context, QWidget* parent = nullptr);
    // Gathers and writes; the banner says how it went.
    void writeTo(const QString& file);

private:
    void buildForm();
    void fillAccounts();
    void fillCampaigns();
    void count();
    void askFile();
    PublicationQuery query() const;
    std::vector<AccountId> chosenAccounts() const;
    std::vector<PostWithPublications> wanted(std::vector<PostWithPublications> posts) const;
    Async<ApprovalDocument> gather(const std::vector<PostWithPublications>& posts);
    ApprovalEntry entryOf(const Post& post, const Publication& publication) const;
    UiContext m_context;
    QLineEdit* m_title;
    QDateEdit* m_from;
    QDateEdit* m_to;
    QComboBox* m_campaign;
    QListWidget* m_accounts;
    QCheckBox* m_only;
    Label* m_count;
    Banner* m_banner;
    BusyLine* m_busy;
    QPushButton* m_write;
    int m_asked = 0;
};

} // namespace parvis::ui
