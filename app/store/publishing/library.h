// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/media_library.h"
#include "store/threads/executor.h"

namespace parvis::store {

class Library final : public MediaLibrary
{
public:
    explicit Library(Executor& executor) : m_executor(executor) {}

    Async<std::vector<MediaEntry>> list(const MediaQuery& query) override;
    Async<MediaEntry> entry(MediaId id) override;
    Async<MediaEntry> setAltText(MediaId id, const QString& text) override;
    Async<MediaEntry> setLabels(MediaId id, const QStringList& labels) override;
    Async<QStringList> labels() override;
    Async<std::vector<MediaPlace>> places(MediaId id) override;

private:
    Executor& m_executor;
};

} // namespace parvis::store
